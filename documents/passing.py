"""Files in passing: held in memory, never on a disk in clear, and not read beyond what would be taken."""

from io import BytesIO

from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler, StopUpload

MOST = 60 * 1024 * 1024  # bytes, all the files of one request together


class InMemory(FileUploadHandler):
    """Django's handler that never touches a disk. Beyond MOST the rest is read off the wire and thrown away."""

    def __init__(self, request=None):
        super().__init__(request)
        self.so_far = 0

    def new_file(self, *args, **kwargs):
        """A new part of the body begins."""
        super().new_file(*args, **kwargs)
        self.file = BytesIO()

    def receive_data_chunk(self, raw_data, start):
        """Keep a part. Raises StopUpload where there is too much, so that the form says no file came."""
        self.so_far += len(raw_data)
        if self.so_far > MOST:
            raise StopUpload(connection_reset=False)
        self.file.write(raw_data)

    def file_complete(self, file_size):
        """The whole file, in memory."""
        self.file.seek(0)
        return InMemoryUploadedFile(
            file=self.file, field_name=self.field_name, name=self.file_name, content_type=self.content_type,
            size=file_size, charset=self.charset, content_type_extra=self.content_type_extra,
        )  # fmt: skip
