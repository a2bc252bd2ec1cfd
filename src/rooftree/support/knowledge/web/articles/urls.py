"""Addresses of articles: `/help/a/<slug>/` and what those who keep them use."""

from django.urls import path

from rooftree.support.knowledge.web.articles import (
    article_views,
    category_views,
    decision_views,
    details_views,
    editor_views,
    history_views,
    library_views,
    picture_views,
    retire_views,
    vote_views,
)

_A = "a/<slug:slug>/"

urlpatterns = [
    path("", library_views.guides, name="knowledge.guides"),
    path("new/", editor_views.new, name="knowledge.new"),
    path("preview/", editor_views.preview, name="knowledge.preview"),
    path("review/", decision_views.review, name="knowledge.review"),
    path("categories/", category_views.shelves, name="knowledge.categories"),
    path("picture/<int:article_id>/<slug:name>/", article_views.picture, name="knowledge.picture"),
    path("file/<int:revision_id>/", article_views.file, name="knowledge.file"),
    path(_A, article_views.article, name="knowledge.article"),
    path(f"{_A}helpful/", vote_views.helpful, name="knowledge.vote"),
    path(f"{_A}edit/", editor_views.edit, name="knowledge.edit"),
    path(f"{_A}details/", details_views.details, name="knowledge.details"),
    path(f"{_A}address/", details_views.address, name="knowledge.address"),
    path(f"{_A}pictures/", picture_views.pictures, name="knowledge.pictures"),
    path(f"{_A}pictures/remove/", picture_views.remove, name="knowledge.picture_remove"),
    path(f"{_A}history/", history_views.history, name="knowledge.history"),
    path(f"{_A}compare/", history_views.compared, name="knowledge.compare"),
    path(f"{_A}publish/", decision_views.approve, name="knowledge.publish"),
    path(f"{_A}return/", decision_views.return_to_writer, name="knowledge.return"),
    path(f"{_A}drop/", decision_views.drop, name="knowledge.drop"),
    path(f"{_A}retire/", retire_views.retire_article, name="knowledge.retire"),
    path(f"{_A}bring-back/", retire_views.bring_article_back, name="knowledge.bring_back"),
]
