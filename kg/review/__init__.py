"""What people look into and decide: why two things are one, which pairs are in doubt, what is open again."""
