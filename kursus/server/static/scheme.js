// The reader's choice of light or dark in the book holds in the exercises too; else the system's is followed.
try {
  const mode = localStorage.getItem("mode");
  if (mode === "light" || mode === "dark") document.documentElement.dataset.theme = mode;
} catch {
  // Storage is forbidden: the system's choice it is.
}
