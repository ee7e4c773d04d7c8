"""The command line: arguments, reading, writing and exit codes, and nothing else."""
