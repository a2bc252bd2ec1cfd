"""Run a command of Rooftree: what `./rooftree` becomes inside its virtual environment."""

import sys

from rooftree.config.run.dispatch import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
