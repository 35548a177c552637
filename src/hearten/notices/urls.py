"""What waits for somebody."""

from django.urls import path

from hearten.notices import views

app_name = "notices"
urlpatterns = [
    path("", views.waiting, name="list"),
    path("read/", views.read_all, name="read_all"),
    path("<uuid:public_id>/open/", views.open_one, name="open"),
]
