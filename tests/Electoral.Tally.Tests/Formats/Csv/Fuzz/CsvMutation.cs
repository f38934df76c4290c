namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>Spoils bytes as storage, networks and people do.</summary>
internal static class CsvMutation
{
    /// <summary>What trips readers up more than random bytes do.</summary>
    private static readonly byte[][] Tokens =
    [
        .. ((string[])["\"", "\"\"", "\n", "\r\n", "\r", ",", ";", "\t", " ", "-", "+", ".0", ".000", ",0", "NA", "'=",
        "99999", "4294967296", "0", "\"\n\"", "é", ",,,", ";;", ",\"", "\n\n", "\u00A0", "\u202F"])
            .Select(token => System.Text.Encoding.UTF8.GetBytes(token)),
        [0xE9], [0x00], [0xFF], [0xEF, 0xBB, 0xBF], [0x1F, 0x8B],
    ];

    /// <summary>The bytes after one to four changes, mostly behind the first line.</summary>
    public static byte[] Mutate(byte[] bytes, Random random)
    {
        int first = random.Next(10) == 0 ? 0 : bytes.AsSpan().IndexOfAny((byte)'\n', (byte)'\r') + 1;
        byte[] rest = bytes[first..];
        for (int left = random.Next(1, 5); left > 0; left--) rest = Once(rest, random);
        return [.. bytes[..first], .. rest];
    }

    private static byte[] Once(byte[] bytes, Random random) => random.Next(10) switch
    {
        0 or 1 => Flipped(bytes, random),
        2 or 3 => Inserted(bytes, random.Next(bytes.Length + 1), Tokens[random.Next(Tokens.Length)]),
        4 => Inserted(bytes, random.Next(bytes.Length + 1), Noise(random)),
        5 => bytes[..random.Next(bytes.Length + 1)],
        6 => Without(bytes, Line(bytes, random)),
        7 => Doubled(bytes, random),
        8 => Swapped(bytes, random),
        _ => Without(bytes, Piece(bytes, random)),
    };

    private static byte[] Flipped(byte[] bytes, Random random)
    {
        byte[] flipped = [.. bytes];
        if (bytes.Length > 0) flipped[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return flipped;
    }

    private static byte[] Noise(Random random)
    {
        byte[] noise = new byte[random.Next(1, 6)];
        random.NextBytes(noise);
        return noise;
    }

    private static byte[] Inserted(byte[] bytes, int index, byte[] more) =>
        [.. bytes[..index], .. more, .. bytes[index..]];

    private static byte[] Without(byte[] bytes, Range range) =>
        [.. bytes[..range.Start.Value], .. bytes[range.End.Value..]];

    /// <summary>A line once more, somewhere.</summary>
    private static byte[] Doubled(byte[] bytes, Random random)
    {
        byte[] line = bytes[Line(bytes, random)];
        return Inserted(bytes, Line(bytes, random).Start.Value, line);
    }

    /// <summary>Two neighbouring pieces change places.</summary>
    private static byte[] Swapped(byte[] bytes, Random random)
    {
        int[] cuts = [.. Enumerable.Range(0, 3).Select(_ => random.Next(bytes.Length + 1)).Order()];
        return [.. bytes[..cuts[0]], .. bytes[cuts[1]..cuts[2]], .. bytes[cuts[0]..cuts[1]], .. bytes[cuts[2]..]];
    }

    private static Range Piece(byte[] bytes, Random random)
    {
        int start = random.Next(bytes.Length + 1);
        return start..Math.Min(bytes.Length, start + random.Next(1, 30));
    }

    private static Range Line(byte[] bytes, Random random)
    {
        int index = random.Next(bytes.Length + 1);
        int start = bytes.AsSpan(0, index).LastIndexOf((byte)'\n') + 1;
        int length = bytes.AsSpan(index).IndexOf((byte)'\n');
        return start..(length < 0 ? bytes.Length : index + length + 1);
    }
}
