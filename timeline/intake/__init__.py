"""How documents and tables come in: from text, files and addresses to stored candidates."""
