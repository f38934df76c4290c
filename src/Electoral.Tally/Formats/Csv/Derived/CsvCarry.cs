namespace Electoral.Tally;

/// <summary>Texts that one record passes on to the next: those filled down, and that of the section.</summary>
/// <remarks>If there are any, blocks are read in the order of the source, one at a time.</remarks>
internal sealed class CsvCarry(CsvDerivedPlan derived)
{
    private readonly byte[][] _texts = Empty(derived.Fills.Length + 1);

    /// <summary>The text of the section; empty before the first.</summary>
    public ReadOnlySpan<byte> Section => _texts[^1];

    /// <summary>The text of the record above; empty if there is none.</summary>
    public ReadOnlySpan<byte> this[int fill] => _texts[fill];

    /// <summary>Keeps a text for the records below.</summary>
    public void Set(int fill, ReadOnlySpan<byte> text)
    {
        if (!text.SequenceEqual(_texts[fill])) _texts[fill] = text.ToArray();
    }

    /// <summary>Begins a section; nothing is filled down into it.</summary>
    public void BeginSection(ReadOnlySpan<byte> text)
    {
        EndFill();
        _texts[^1] = text.ToArray();
    }

    /// <summary>Ends filling down: after a blank record, or one that cannot be read.</summary>
    public void EndFill() => Array.Fill(_texts, [], 0, _texts.Length - 1);

    /// <summary>All texts as they are now.</summary>
    public byte[][] Save() => [.. _texts];

    /// <summary>Goes back to the texts of an earlier record.</summary>
    public void Restore(byte[][] saved) => saved.CopyTo(_texts, 0);

    private static byte[][] Empty(int count) => [.. Enumerable.Repeat<byte[]>([], count)];
}
