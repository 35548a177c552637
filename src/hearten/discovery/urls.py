"""Finding someone."""

from django.urls import path

from hearten.discovery import views

app_name = "discovery"
urlpatterns = [
    path("", views.suggested, name="suggestions"),
    path("<uuid:public_id>/", views.mentor, name="mentor"),
    path("<uuid:public_id>/not-for-me/", views.not_for_me, name="not_for_me"),
    path("<uuid:public_id>/someone-else/", views.someone_else, name="someone_else"),
]
