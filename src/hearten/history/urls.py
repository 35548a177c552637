"""Who looked."""

from django.urls import path

from hearten.history import views

app_name = "history"
urlpatterns = [path("", views.receipts, name="receipts")]
