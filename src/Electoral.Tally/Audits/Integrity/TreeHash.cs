using System.Security.Cryptography;

namespace Electoral.Tally.Audits;

/// <summary>The hashes of a Merkle tree by RFC 9162, section 2.1.1.</summary>
internal static class TreeHash
{
    /// <summary>The bytes of a hash.</summary>
    public const int Size = SHA256.HashSizeInBytes;

    private const byte LeafPrefix = 0, NodePrefix = 1;

    /// <summary>The hash of a tree without leaves.</summary>
    public static byte[] Empty => SHA256.HashData([]);

    /// <summary>Writes the hash of a leaf, whose first byte is left free for the prefix.</summary>
    public static void Leaf(Span<byte> prefixed, Span<byte> hash)
    {
        Prefix(prefixed);
        SHA256.HashData(prefixed, hash);
    }

    /// <summary>Turns a record that follows a free byte into a leaf.</summary>
    public static void Prefix(Span<byte> record) => record[0] = LeafPrefix;

    /// <summary>A node with space for its two hashes.</summary>
    public static byte[] NewNode()
    {
        byte[] node = new byte[1 + 2 * Size];
        node[0] = NodePrefix;
        return node;
    }

    /// <summary>Writes the hash of a node of two.</summary>
    public static void Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, Span<byte> hash)
    {
        Span<byte> both = stackalloc byte[1 + 2 * Size];
        both[0] = NodePrefix;
        left.CopyTo(both[1..]);
        right.CopyTo(both[(1 + Size)..]);
        SHA256.HashData(both, hash);
    }

    /// <summary>The hash of a node of two.</summary>
    public static byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        byte[] hash = new byte[Size];
        Node(left, right, hash);
        return hash;
    }

    /// <summary>A hash as 64 lower-case hexadecimal digits.</summary>
    public static string Text(ReadOnlySpan<byte> hash) => Convert.ToHexStringLower(hash);

    /// <summary>The hash written in a text, or null if it is not one.</summary>
    public static byte[]? Parse(string? text)
    {
        bool isHash = text is { Length: 2 * Size } && text.All(char.IsAsciiHexDigit);
        return isHash ? Convert.FromHexString(text!) : null;
    }
}
