"""Asking, answering, and the first conversation."""

from django.urls import path

from hearten.introductions.views import asks, conversations

app_name = "introductions"
urlpatterns = [
    path("", asks.inbox, name="inbox"),
    path("to/<uuid:public_id>/", asks.write, name="write"),
    path("<uuid:public_id>/", asks.ask, name="ask"),
    path("<uuid:public_id>/edit/", asks.edit, name="edit"),
    path("<uuid:public_id>/withdraw/", asks.withdraw, name="withdraw"),
    path("<uuid:public_id>/accept/", asks.accept, name="accept"),
    path("<uuid:public_id>/more/", asks.more, name="more"),
    path("<uuid:public_id>/not-now/", asks.not_now, name="not_now"),
    path("talks/<uuid:public_id>/", conversations.conversation, name="conversation"),
    path("talks/<uuid:public_id>/propose/", conversations.propose, name="propose"),
    path("talks/<uuid:public_id>/rest/", conversations.let_rest, name="let_rest"),
    path("times/<uuid:public_id>/choose/", conversations.choose, name="choose"),
    path("times/<uuid:public_id>/take-back/", conversations.take_back, name="take_back"),
]
