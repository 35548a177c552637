"""Addresses of where one works."""

from django.urls import path

from hearten.organizations import views

app_name = "organizations"
urlpatterns = [
    path("", views.mine, name="mine"),
    path("add/", views.add, name="add"),
    path("none/", views.leave_all, name="leave_all"),
    path("at/<uuid:public_id>/", views.work_at, name="work_at"),
    path("at/<uuid:public_id>/leave/", views.leave, name="leave"),
    path("evaluators/", views.name_evaluator, name="name_evaluator"),
    path("evaluators/forget/", views.forget_evaluator, name="forget_evaluator"),
]
