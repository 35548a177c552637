"""Addresses of the portrait; every step but the last is one page of one kind."""

from django.urls import path

from hearten.portraits.instrument import CURRENT
from hearten.portraits.views import apart, overview, readers, steps

app_name = "portraits"
urlpatterns = [
    path("", overview.overview, name="overview"),
    path("as-others-see-me/", overview.mine_as_seen, name="mine_as_seen"),
    path("readers/", readers.default_reader, name="default_reader"),
    path("readers/<str:topic>/", readers.reader, name="reader"),
    path("apart/", apart.apart, name="apart"),
    path("apart/person/", apart.avoid_person, name="avoid_person"),
    path("apart/place/<uuid:public_id>/", apart.avoid_place, name="avoid_place"),
    path("apart/off/", apart.stop_avoiding, name="stop_avoiding"),
    *(
        path(f"{step.key}/", steps.step, {"key": step.key}, name=step.key)
        for step in CURRENT.steps
        if step.key != "apart"
    ),
]
