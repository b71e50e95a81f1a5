"""The decision table drawn as a graph, and the places drawn as a map."""
