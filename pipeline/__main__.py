"""`python -m pipeline` is the command `partner-profiles`."""

from pipeline.cli import main

if __name__ == "__main__":
    main()
