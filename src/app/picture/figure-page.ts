/** A page that is one figure, with the file to save; the command line opens it too. */
import '../app.css'
