"""Addresses of the feedback loop: what is asked again and again, and how the help fares."""

from django.urls import path

from rooftree.support.knowledge.web.loop import (
    draft_views,
    measure_views,
    recurring_change_views,
    recurring_views,
)

urlpatterns = [
    path("recurring/", recurring_views.recurring, name="knowledge.recurring"),
    path("recurring/group/", recurring_views.group, name="knowledge.group_now"),
    path("recurring/<int:number>/", recurring_views.one, name="knowledge.recurring_one"),
    path("recurring/<int:number>/draft/", draft_views.draft, name="knowledge.recurring_draft"),
    path(
        "recurring/<int:number>/link/",
        recurring_change_views.link,
        name="knowledge.recurring_link",
    ),
    path(
        "recurring/<int:number>/aside/",
        recurring_change_views.aside,
        name="knowledge.recurring_aside",
    ),
    path(
        "recurring/<int:number>/back/",
        recurring_change_views.back,
        name="knowledge.recurring_back",
    ),
    path("training/", recurring_views.training, name="knowledge.training_needs"),
    path("measures/", measure_views.measures, name="knowledge.measures"),
    path("measures/<slug:what>/", measure_views.rows_of, name="knowledge.measure_rows"),
]
