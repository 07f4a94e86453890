"""First names that stand for one another, folded. A name may stand in more than one group."""

_LINES = """
abigail abi abbie abby gail
adam ad adamski
ahmed ahmad ahmet achmed
aisha ayesha aysha aisya
albert al bert bertie alby
alexander alex al alec sandy xander aleksander alasdair alistair
alexandra alex sandra sandy lexi alix aleksandra
amelia amy millie mia emilia
andrew andy drew andrzej
anne ann anna annie nan hannah anya
anthony tony ant antony
barbara barb babs barbie
benjamin ben benny benji
bernard bernie
bethany beth
bradley brad
cameron cam
catherine katherine kathryn cathy kate katie kathy kay kitty cath katarzyna kasia catrin
charles charlie chas chuck
charlotte charlie lottie lotte
christina tina chris chrissie kristina
christine chris chrissie tina
christopher chris kit topher krzysztof
daniel dan danny danyal
david dave davy dai dewi dawid
deborah debbie deb debra
dominic dom
dorothy dot dottie dolly
edward ed eddie ted teddy ned
eleanor ellie nell nora lena elinor
elizabeth liz lizzie beth betty eliza elsie libby bess lisa elisabeth elzbieta
emily em emmy millie
fatima fatimah fatma fathima
frances fran frankie francesca
francis frank frankie
frederick fred freddie
gabriel gabe
gabrielle gabby gaby
george georgie jerzy
gerald gerry jerry
gregory greg
harold harry hal
harry henry harrison
hassan hasan
hussain hussein husain hossain
ibrahim ebrahim
isabella isabel isabelle bella izzy isobel
jacob jake jakub
jacqueline jackie jacqui
jaden jayden jaiden
james jim jimmy jamie jem
jennifer jen jenny jenni
jessica jess jessie
joanne jo joanna joan
john jack johnny jon ian sean iwan
jonathan jon jonny jonathon
joseph joe joey josef jozef yusuf
joshua josh
judith judy
julia julie jules
kenneth ken kenny
kimberley kim kimberly
laura lauren laurie
lawrence larry laurie laurence
leonard len lenny leo
lewis louis lou louie
louise lou
lucy lucille luce
madeleine maddie maddy madison
malcolm mal
margaret maggie meg peggy greta margie malgorzata
mark marc marek
martha marti mattie
mary maria marie molly polly maryam mariam miriam
matthew matt matty mateusz
megan meg meghan
michael mike mick micky mikey michal
mohammed muhammad mohamed mohammad mohamad muhammed mohd md mo mohammod
nadia nadya
natalie nat natalia talia natasha
nathan nathaniel nat nate
nicholas nick nicky nicolas mikolaj
nicola nicky nikki nicole
oliver ollie olly
olivia liv livvy
osman usman uthman
pamela pam
patricia pat patsy tricia trish
patrick pat paddy
paul pawel pablo
penelope penny
peter pete piotr
philip phil phillip pip
rachel rach rachael
rafael raphael raf
raymond ray
rebecca becky becca bex
richard rick dick ricky richie rich
robert rob bob bobby robbie bert
ronald ron ronnie
rose rosie rosa
ryan rhyan
samantha sam sammy
samuel sam sammy
sarah sara sally sadie
sean shaun shawn
sebastian seb
simon si
sophia sophie sofia zofia
stephen steven steve stevie stefan
susan sue susie suzanne
syed sayed said saeed
teresa theresa terry tess tessa
terence terry
theodore theo ted teddy
thomas tom tommy tomasz tomos
timothy tim
toby tobias
victoria vicky tori vic wiktoria
vincent vince vinny
william will bill billy liam willy wills gwilym
yusuf yousef youssef yousuf
zachary zach zack zac zachariah
zaynab zainab zeynep
"""

GROUPS: tuple[frozenset[str], ...] = tuple(frozenset(line.split()) for line in _LINES.strip().splitlines())
FORMS: dict[str, frozenset[str]] = {
    name: frozenset().union(*(group for group in GROUPS if name in group)) for group in GROUPS for name in group
}
