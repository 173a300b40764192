from django.urls import URLPattern

app_name = "lapangan"
urlpatterns: list[URLPattern] = []
