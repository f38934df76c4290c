namespace Electoral.Tally;

/// <summary>Whether a record has nothing but empty fields; blanks count as nothing.</summary>
internal static class CsvBlank
{
    public static bool Is(ReadOnlySpan<byte> record, byte delimiter)
    {
        foreach (byte b in record)
        {
            if (b != delimiter && b is not ((byte)' ' or (byte)'\t')) return false;
        }

        return true;
    }
}
