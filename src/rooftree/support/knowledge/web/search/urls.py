"""Addresses of the words that mean the same."""

from django.urls import path

from rooftree.support.knowledge.web.search import synonym_views

urlpatterns = [
    path("synonyms/", synonym_views.synonyms, name="knowledge.synonyms"),
    path("synonyms/add/", synonym_views.add, name="knowledge.add_synonyms"),
    path("synonyms/<int:synonyms_id>/", synonym_views.one, name="knowledge.synonym_group"),
]
