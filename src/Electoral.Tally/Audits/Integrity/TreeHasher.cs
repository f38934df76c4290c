using System.Security.Cryptography;

namespace Electoral.Tally.Audits;

/// <summary>Hashes many leaves and nodes, with one reused hash state. For one thread.</summary>
internal sealed class TreeHasher : IDisposable
{
    private readonly IncrementalHash _sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _node = TreeHash.NewNode();

    /// <summary>Writes the hash of a leaf, whose first byte is left free for the prefix.</summary>
    public void Leaf(Span<byte> prefixed, Span<byte> hash)
    {
        TreeHash.Prefix(prefixed);
        _sha256.AppendData(prefixed);
        _sha256.GetHashAndReset(hash);
    }

    /// <summary>Writes the hash of a node of two adjacent ones.</summary>
    public void Node(ReadOnlySpan<byte> both, Span<byte> hash)
    {
        both.CopyTo(_node.AsSpan(1));
        _sha256.AppendData(_node);
        _sha256.GetHashAndReset(hash);
    }

    public void Dispose() => _sha256.Dispose();
}
