"""What a table is: the one home of every column, key, order and closed list."""
