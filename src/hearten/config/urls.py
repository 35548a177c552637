"""Every address of the site. Each page declares its readers; a package's pages are declared in doors."""

from django.urls import URLPattern, URLResolver, include, path


urlpatterns: list[URLPattern | URLResolver] = [
    path("account/", include("allauth.account.urls")),
    path("account/second-step/", include("allauth.mfa.urls")),
    path("account/devices/", include("allauth.usersessions.urls")),
]
