"""Every address of the site. Each page declares its readers; packages' pages do in `doors`."""

from django.urls import URLPattern, URLResolver, include, path

from hearten.components.views import gallery
from hearten.config.views import what_we_see
from hearten.discovery.views import home, promises

urlpatterns: list[URLPattern | URLResolver] = [
    path("", home, name="home"),
    path("promise/", promises, name="promises"),
    path("what-we-see/", what_we_see, name="what_we_see"),
    path("components/", gallery, name="gallery"),
    path("mentors/", include("hearten.discovery.urls")),
    path("asks/", include("hearten.introductions.urls")),
    path("portrait/", include("hearten.portraits.urls")),
    path("work/", include("hearten.organizations.urls")),
    path("program/", include("hearten.programs.urls")),
    path("notices/", include("hearten.notices.urls")),
    path("me/", include("hearten.people.urls")),
    path("receipts/", include("hearten.history.urls")),
    path("account/", include("allauth.account.urls")),
    path("account/second-step/", include("allauth.mfa.urls")),
    path("account/devices/", include("allauth.usersessions.urls")),
]
