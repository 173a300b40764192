import uuid

from django.db import models


class BerkasTersimpan(models.Model):
    """A row whose sealed file lies in the evidence folder under the row's own id.

    Whatever app such a row belongs to: the sweep leaves its file alone, and its data key moves
    to the current key of the ring with all others. ``kunci_data`` is empty while there is no file.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kunci_data = models.BinaryField(editable=False, default=b"")

    class Meta:
        abstract = True
