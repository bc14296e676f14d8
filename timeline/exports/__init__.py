"""Views of an atlas as files: pictures, slides, pages, films and tables."""
