"""Every task that a module declares is one that a worker can run."""

from procrastinate.contrib.django import app

from rooftree.platform.jobs.tasks import known_task


class ImportJobs:
    def test_leaves_each_declared_task_with_the_queue_that_workers_ask(self):
        for name in ["jobs.run_scheduled", "mail.settle", "mail.deliver"]:
            assert known_task(name) is not None
            assert name in app.tasks
