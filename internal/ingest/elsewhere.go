package ingest

// elsewhereRead says what to do with files that people have and that are not read.
var elsewhereRead = map[string]string{
	".doc":   "is an old Word document: open it and save it as DOCX.",
	".rtf":   "is in the format RTF: open it and save it as DOCX or ODT.",
	".wpd":   "is a document of WordPerfect: open it in LibreOffice and save it as DOCX or ODT.",
	".pages": "is a document of Pages: open it there and export it as PDF or DOCX.",
	".fodt":  "is a document in one flat file: open it in LibreOffice and save it as ODT.",
	".gdoc":  "is only a link to a document: open it, download it as DOCX, and import that.",
	".tex":   "is the source of a document: import the PDF that is made of it.",

	".msg":  "is a mail of Outlook: open it there and save it as EML, or copy its text and paste it.",
	".mbox": "holds many mails: save the one that matters as EML.",
	".mht":  savedPage, ".mhtml": savedPage, ".webarchive": savedPage,
	".url": onlyLink, ".webloc": onlyLink, ".desktop": onlyLink,

	".epub": "is a book: convert it to DOCX or HTML, or paste the part that matters.",
	".mobi": "is a book: convert it to DOCX or HTML, or paste the part that matters.",
	".zip":  "is an archive: unpack it and import the files in it.",

	".xlsx": table, ".xls": table, ".ods": table, ".csv": table, ".tsv": table, ".numbers": table,
	".pptx": slides, ".ppt": slides, ".odp": slides, ".key": slides,

	".ass": subtitles, ".ssa": subtitles, ".ttml": subtitles, ".dfxp": subtitles, ".sub": subtitles, ".smi": subtitles, ".stl": subtitles,
	".mp3": recording, ".m4a": recording, ".wav": recording, ".aac": recording, ".ogg": recording, ".flac": recording,
	".mp4": recording, ".mov": recording, ".mkv": recording, ".webm": recording, ".avi": recording, ".m4v": recording,
	".heic": picture, ".webp": picture, ".avif": picture, ".bmp": picture, ".svg": picture,
}

// What to do with files of one sort, whatever their ending.
const (
	savedPage = "is a page as a browser saves it in one file: open it there and save it as \"HTML only\", or give its address."
	onlyLink  = "is only a link to a page: open it, and give its address."
	table     = "is a table: copy the rows that matter and paste them as text, or save the sheet as PDF."
	slides    = "are slides: save them as PDF and import that."
	subtitles = "holds subtitles of another kind: save them as SRT or WebVTT, as every player and editor of subtitles does."
	recording = "is a recording: import its transcript or its subtitles."
	picture   = "is a picture: have the text in it recognised (OCR), or type what matters, and paste that."
)
