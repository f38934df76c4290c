using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

/// <summary>A column of what is given as a data reader: its name, its type, and its value in the current row.</summary>
/// <param name="name">The name.</param>
/// <param name="type">The type of the values.</param>
/// <param name="mayBeNull">Whether a row may lack a value.</param>
internal abstract class ReaderColumn(string name, Type type, bool mayBeNull)
{
    public string Name => name;

    public Type Type => type;

    public bool MayBeNull => mayBeNull;

    /// <summary>Whether the current row lacks the value.</summary>
    public abstract bool IsNull { get; }

    /// <summary>The value of the current row, which has one.</summary>
    public abstract object Value { get; }

    /// <summary>The value as a whole number, where the column has those.</summary>
    public virtual long Number => Refused<long>();

    /// <summary>The value as text, where the column has texts.</summary>
    public virtual string Text => Refused<string>();

    /// <summary>Whether <see cref="Number"/> is what the column has.</summary>
    public virtual bool IsWhole => false;

    [DoesNotReturn]
    private T Refused<T>() => Throw.OtherColumnType<T>(name, type, typeof(T));
}
