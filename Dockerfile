# The service in one image; web, worker, timetable and migrate are the same image with another command.
FROM python:3.13-slim

ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 DATA=/srv/data
WORKDIR /srv/frontdoor

RUN apt-get update \
 && apt-get install -y --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core tesseract-ocr \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin frontdoor

COPY requirements.txt .
RUN pip install --no-cache-dir --require-hashes -r requirements.txt

COPY . .
# Styles are collected into the image; these values serve only this line and are nobody's secrets.
RUN SECRET_KEY=$(printf '%064d' 0) WALL_KEY=$(printf '%0128d' 0) FILE_KEY=$(printf '%064d' 0) DATABASE_URL=postgresql://nobody@nowhere/none \
    python manage.py collectstatic --noinput --verbosity 0

USER frontdoor
EXPOSE 8000
CMD ["python", "-m", "gunicorn", "-c", "python:frontdoor.launch.gunicorn"]
