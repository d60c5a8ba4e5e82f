"""The only SQL: SQLAlchemy Core, one module an aggregate, and the migrations.

Functions take a connection inside a transaction that `engine.reading` or `engine.writing` opened
and give frozen values of the domain.
"""
