from django.urls import URLPattern, URLResolver

app_name = "petugas"
urlpatterns: list[URLPattern | URLResolver] = []
