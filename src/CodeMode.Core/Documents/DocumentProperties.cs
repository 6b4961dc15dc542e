namespace CodeMode.Documents;

/// <summary>The properties of an object in document order; of equal keys the last alone.</summary>
/// <param name="parent">The object.</param>
internal readonly struct DocumentProperties(DocumentNode parent)
{
    public Enumerator GetEnumerator() => new(parent);

    /// <summary>Walks without allocating.</summary>
    internal struct Enumerator(DocumentNode parent)
    {
        private readonly int _end = parent.IsObject ? parent.Next : 0;
        private int _next = parent.Index + 1;
        private int _key;

        public readonly DocumentProperty Current => new(new DocumentNode(parent.Tree, _key), new DocumentNode(parent.Tree, _key + 1));

        public bool MoveNext()
        {
            do
            {
                if (_next >= _end) return false;
                _key = _next;
                _next = parent.Tree[_key + 1].Link;
            }
            while ((parent.Tree[_key].Flags & TapeFlags.Overridden) != 0);
            return true;
        }
    }
}
