"""What a picture file says besides its pixels."""
