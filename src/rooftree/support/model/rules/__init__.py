"""What the model's data may say, in plain Python."""
