"""The participant's folder on the server: `/mappe`, and what pages ask and tell it by JSON."""
