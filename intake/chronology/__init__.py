"""One page for each child: every significant event of child, brothers and sisters and household, across contacts."""
