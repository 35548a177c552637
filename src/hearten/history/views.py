"""Who looked: every receipt is shown to the person it is about, and to nobody else."""

from django.contrib.auth import get_user_model
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from hearten.doors.readers import SignedInRequest, signed_in
from hearten.history.models import Receipt

SHOWN = 100


@signed_in
@require_safe
def receipts(request: SignedInRequest) -> HttpResponse:
    """List who looked at something of mine through Hearten, latest first."""
    mine = Receipt.objects.filter(subject=request.user.public_id)
    shown = list(mine.order_by("-at", "-pk")[:SHOWN])
    # Receipts outlive those they name, so a name is looked up and may be gone.
    people = get_user_model().objects.filter(public_id__in={receipt.viewer for receipt in shown})
    names = dict(people.exclude(name="").values_list("public_id", "name"))
    rows = [(receipt, names.get(receipt.viewer, "")) for receipt in shown]
    return render(request, "history/receipts.html", {"rows": rows})
