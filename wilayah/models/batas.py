from django.db import models
from django.db.models import F, Q


class Batas(models.Model):
    """The outline of one region, for display and for proposing a region; never a legal border.

    ``geometri`` holds polygons as rings of [longitude, latitude]; the four sides are the box
    around them.
    """

    kode = models.CharField(max_length=13, db_collation="C", unique=True)
    barat = models.FloatField()
    selatan = models.FloatField()
    timur = models.FloatField()
    utara = models.FloatField()
    geometri = models.JSONField()

    class Meta:
        verbose_name = "batas"
        verbose_name_plural = "batas"
        ordering = ["kode"]
        constraints = [
            models.CheckConstraint(
                name="batas_box_is_the_right_way_round",
                condition=Q(barat__lte=F("timur"), selatan__lte=F("utara")),
            ),
        ]

    def __str__(self) -> str:
        return self.kode
