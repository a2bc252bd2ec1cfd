"""The addresses of background jobs."""

from django.urls import path

from rooftree.platform.jobs.web import job_views

urlpatterns = [
    path("", job_views.jobs_list, name="jobs.list"),
    path("told/", job_views.contact, name="jobs.contact"),
    path("health/", job_views.health, name="jobs.health"),
    path("seen/", job_views.seen, name="jobs.seen"),
    path("<int:job_id>/retry/", job_views.retry, name="jobs.retry"),
]
