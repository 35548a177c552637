"""Matching asks who began or ended a job a moment ago, at every look."""

from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [
        ("organizations", "0003_rows"),
    ]
    operations = [
        migrations.AddIndex(
            model_name="job",
            index=models.Index(fields=["since"], name="jobs_begun"),
        ),
        migrations.AddIndex(
            model_name="job",
            index=models.Index(
                fields=["until"], condition=Q(until__isnull=False), name="jobs_ended"
            ),
        ),
    ]
