from django.urls import URLPattern, URLResolver

app_name = "mitra"
urlpatterns: list[URLPattern | URLResolver] = []
