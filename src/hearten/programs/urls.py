"""Addresses of programs."""

from django.urls import path

from hearten.programs import views

app_name = "programs"
urlpatterns = [
    path("", views.mine, name="mine"),
    path("<uuid:public_id>/leave/", views.leave, name="leave"),
    path("<uuid:public_id>/people/", views.people, name="people"),
    path("<uuid:public_id>/people/<uuid:person_id>/", views.no_line, name="no_line"),
]
