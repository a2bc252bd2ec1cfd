"""A worker in a process of its own, with a task that a test can watch."""

import importlib

import django

django.setup()

Worker = importlib.import_module("rooftree.platform.jobs.worker").Worker
importlib.import_module("rooftree.platform.jobs.tests.worker_tasks")
Worker(concurrency=2).run()
