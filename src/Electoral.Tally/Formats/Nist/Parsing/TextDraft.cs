using System.Text;
using System.Text.Unicode;

namespace Electoral.Tally;

/// <summary>A text in several languages that is being read: the one wanted is kept, otherwise the first.</summary>
/// <param name="language">The language wanted; null for the first.</param>
internal sealed class TextDraft(string? language)
{
    private readonly byte[]? _wanted = language is null ? null : Encoding.UTF8.GetBytes(language);
    private byte[] _kept = new byte[256], _content = new byte[256];
    private int _keptLength, _contentLength;
    private bool _hasAny, _isWanted;

    /// <summary>The text kept; empty if there is none.</summary>
    public ReadOnlySpan<byte> Value => _kept.AsSpan(0, _keptLength);

    public bool IsUtf8 => Utf8.IsValid(Value);

    /// <summary>A text in no language yet.</summary>
    public void Clear() => (_keptLength, _hasAny) = (0, false);

    /// <summary>The next language begins.</summary>
    public void Begin() => (_contentLength, _isWanted) = (0, false);

    public void SetContent(ReadOnlySpan<byte> content)
    {
        if (content.Length > _content.Length) _content = new byte[content.Length * 2];
        content.CopyTo(_content);
        _contentLength = content.Length;
    }

    public void SetLanguage(ReadOnlySpan<byte> language) =>
        _isWanted = _wanted is not null && Ascii.EqualsIgnoreCase(language, _wanted);

    /// <summary>The language ends.</summary>
    public void End()
    {
        if (_hasAny && !_isWanted) return;
        (_kept, _content) = (_content, _kept);
        (_keptLength, _hasAny) = (_contentLength, true);
    }
}
