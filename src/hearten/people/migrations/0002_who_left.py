"""Matching asks at every look who has left."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="person",
            index=models.Index(
                condition=models.Q(("left_at", None), _negated=True),
                fields=["left_at"],
                name="who_left",
            ),
        ),
    ]
