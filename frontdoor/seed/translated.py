"""The notice in short in Urdu, as a draft that nobody has checked: so that a page written from the right can be seen."""

from datetime import datetime

from django.db import transaction

from access.identity import act_as
from access.models import robot
from consent import notices
from consent.layers import SHORT
from consent.models import NoticeText

TITLE = "ہم آپ کی معلومات کیسے استعمال کرتے ہیں"
BODY = """
ہم بچوں کو محفوظ رکھنے میں مدد کرتے ہیں۔ اس کے لیے ہمیں بچوں اور ان کے خاندانوں کے بارے میں کچھ باتیں جاننا ضروری ہے۔
# ہم کیا محفوظ رکھتے ہیں
ہم نام، تاریخِ پیدائش، آپ کا پتہ اور لوگوں کی بتائی ہوئی باتیں رکھتے ہیں۔
ہم صحت، مذہب اور خاندان کے پس منظر کے بارے میں بھی نوٹ رکھ سکتے ہیں۔
# ہم کس کو بتاتے ہیں
ہم پولیس، اسکولوں، ڈاکٹروں اور بچوں کی مدد کرنے والے دوسرے لوگوں کو بتا سکتے ہیں۔ ہم صرف وہی بتاتے ہیں جو ضروری ہو۔
ہم کوشش کرتے ہیں کہ پہلے آپ کو بتائیں۔ کبھی ہم ایسا نہیں کر سکتے، اگر اس سے کسی بچے کو خطرہ ہو۔
# کیا آپ کا ماننا ضروری ہے؟
بچے کو محفوظ رکھنے کے لیے ہم آپ سے اجازت نہیں مانگتے۔ قانون کہتا ہے کہ ہمیں بتانا ہے۔
کسی سروس کے لیے آپ ہاں یا نہیں کہہ سکتے ہیں۔ اگر آپ نہیں کہیں تو وہ مدد رک جاتی ہے۔ بس اتنا ہی۔
اضافی چیزوں کے لیے ہم پہلے آپ سے پوچھتے ہیں۔ آپ نہیں کہہ سکتے ہیں۔ آپ کسی بھی وقت ارادہ بدل سکتے ہیں۔
# ہم کتنی دیر رکھتے ہیں
ہم فائل اتنی دیر رکھتے ہیں جتنی قانون اور ہمارے قواعد کہتے ہیں۔
# آپ کیا کر سکتے ہیں
آپ پوچھ سکتے ہیں کہ ہمارے پاس کیا ہے۔ آپ اسے درست کرنے کو کہہ سکتے ہیں۔ آپ شکایت کر سکتے ہیں۔ یہ مفت ہے۔
# کیا کوئی بچہ ابھی خطرے میں ہے؟
999 پر فون کریں۔ انتظار نہ کریں۔
"""
URDU = "ur"


def put(at: datetime) -> None:
    """Add the draft to the version in force, once."""
    keeper = robot("founder")
    with act_as(keeper, at), transaction.atomic():
        notice = notices.in_force(at)
        if notice and not NoticeText.objects.filter(notice=notice, language=URDU, layer=SHORT).exists():
            notices.text_of(notice, URDU, SHORT, TITLE, BODY).write(by=keeper, why="a draft for the demonstration")
