"""A person's own pages."""

from django.urls import path

from hearten.people import views

app_name = "people"
urlpatterns = [
    path("", views.about_me, name="settings"),
    path("data/", views.data, name="export"),
    path("leave/", views.leave, name="leave"),
    path("left/", views.left, name="left"),
]
