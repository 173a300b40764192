from django.db.models import BooleanField, Func


class AdaJalurJson(Func):
    """Whether a JSON value holds what a path describes; the same in a query and a constraint."""

    function = "jsonb_path_exists"
    output_field = BooleanField()
